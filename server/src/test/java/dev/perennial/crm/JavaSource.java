package dev.perennial.crm;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** A Java file as the compiler reads it; all files are read at once because each start of the compiler costs more than the reading. */
final class JavaSource {

    private final CompilationUnitTree unit;
    private final DocTrees trees;

    private JavaSource(CompilationUnitTree unit, DocTrees trees) {
        this.unit = unit;
        this.trees = trees;
    }

    static List<JavaSource> all(Collection<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, _ -> { }, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var trees = DocTrees.instance(task);
            return StreamSupport.stream(task.parse().spliterator(), false).map(unit -> new JavaSource(unit, trees)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file() {
        return Path.of(unit.getSourceFile().toUri());
    }

    List<String> methodsLongerThan(int lines) {
        var found = new ArrayList<String>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                var length = length(method);
                if (length > lines) found.add(method.getName() + " has " + length + " lines");
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        return found;
    }

    List<String> publicTypesWithoutSentence() {
        var found = new ArrayList<String>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                var isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                if (isPublic && trees.getDocComment(getCurrentPath()) == null) found.add(type.getSimpleName().toString());
                return super.visitClass(type, nothing);
            }
        }.scan(unit, null);
        return found;
    }

    private long length(MethodTree method) {
        LineMap lines = unit.getLineMap();
        var positions = trees.getSourcePositions();
        return lines.getLineNumber(positions.getEndPosition(unit, method)) - lines.getLineNumber(positions.getStartPosition(unit, method)) + 1;
    }
}
