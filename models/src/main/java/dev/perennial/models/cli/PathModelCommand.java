package dev.perennial.models.cli;

import dev.perennial.models.satisfaction.PathModel;
import dev.perennial.models.satisfaction.PathSpecification;
import dev.perennial.models.table.TableReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** path-model: how constructs such as image, satisfaction and loyalty hang together. */
final class PathModelCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("path-model", "partial least squares path model: path coefficients, loadings, reliabilities")
                .option("blocks", "file of lines such as \"Image = imag1 imag2\" (items) and \"Loyalty <- Image Satisfaction\" (causes)").option("consistent", "correct for unreliable measurement (PLSc)");
    }

    @Override
    public Answer answer(Request request) {
        PathSpecification specification = PathSpecification.parse(TableReader.textOf(request.path("blocks")));
        List<String> items = specification.items().stream().flatMap(List::stream).toList();
        CompleteRows complete = CompleteRows.of(request.table(), items, null);
        PathModel model = PathModel.fit(complete.rows(), specification, request.isOn("consistent"));
        Answer answer = new Answer("path-model", complete.rows().length).fit("iterations", model.iterations()).fit("consistent", request.isOn("consistent"));
        if (complete.leftOut() > 0) answer.warn(complete.leftOut() + " incomplete rows are left out");
        List<String> constructs = specification.constructs();
        Map<String, Object> paths = new LinkedHashMap<>();
        for (int effect = 0; effect < constructs.size(); effect++) {
            for (int cause : specification.causes().get(effect)) paths.put(constructs.get(cause) + " -> " + constructs.get(effect), model.paths()[effect][cause]);
        }
        answer.params(paths);
        for (int c = 0; c < constructs.size(); c++) {
            PathModel.Reliability reliability = model.reliabilities().get(c);
            answer.row("construct", constructs.get(c), "r2", specification.causes().get(c).isEmpty() ? null : model.rSquared()[c], "alpha", reliability.cronbachAlpha(), "rhoA", reliability.rhoA(), "rhoC", reliability.rhoC(),
                    "ave", reliability.averageVarianceExtracted(), "items", specification.items().get(c), "weights", model.weights()[c], "loadings", model.loadings()[c]);
        }
        return answer;
    }
}
