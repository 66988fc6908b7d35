package dev.perennial.models.cli;

import dev.perennial.models.allocation.AssignmentProblem;
import dev.perennial.models.allocation.AssignmentSolution;
import dev.perennial.models.allocation.AssignmentSolver;
import dev.perennial.models.table.TableReader;
import java.util.Arrays;
import java.util.List;

/** assign: every customer to one offer or channel under capacities, small and proven. */
final class AssignCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("assign", "generalised assignment from an OR-Library file: assignment, objective, bound, gap, shadow prices of each problem in it").option("seconds", "time for each problem (default 10)");
    }

    @Override
    public Answer answer(Request request) {
        List<AssignmentProblem> problems = AssignmentProblem.parse(TableReader.textOf(request.path("data")));
        Answer answer = new Answer("assign", problems.size());
        for (int p = 0; p < problems.size(); p++) {
            AssignmentSolution solution = AssignmentSolver.solve(problems.get(p), request.number("seconds", 10));
            answer.row("problem", p + 1, "agents", problems.get(p).agents(), "jobs", problems.get(p).jobs(), "objective", solution.profit(), "bound", solution.bound(), "gap", solution.gap(),
                    "proven", solution.gap() == 0, "linearBound", solution.linearBound(), "shadowPrices", solution.shadowPrices(), "assignment", Arrays.stream(solution.agent()).map(agent -> agent + 1).toArray());
            if (solution.gap() > 0) answer.warn("problem " + (p + 1) + " was not proven best within the time");
        }
        return answer;
    }
}
