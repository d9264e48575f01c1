/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelchatwoot.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;

/**
 * Reads {@code @UriParam} from sources: what is made of the options is compiled together with them.
 */
final class OptionClassReader {

    private OptionClassReader() {}

    /** The classes with {@code @UriParams} in this directory and the endpoint, sorted by name. */
    static List<OptionClass> read(Path directory) throws IOException {
        EnumReader enums = new EnumReader(directory);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<OptionClass> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory);
                StandardJavaFileManager sources =
                        compiler.getStandardFileManager(null, null, null)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(OptionClassReader::hasOptions)
                            .sorted()
                            .toList();
            if (java.isEmpty()) {
                return classes;
            }
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    sources,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    sources.getJavaFileObjectsFromPaths(java));
            Map<String, String> parents = new HashMap<>();
            for (CompilationUnitTree file : task.parse()) {
                ClassTree tree = (ClassTree) file.getTypeDecls().get(0);
                OptionClass one = optionClass(tree, enums);
                parents.put(one.name(), String.valueOf(tree.getExtendsClause()));
                classes.add(one);
            }
            classes.replaceAll(one -> withInherited(one, parents.get(one.name()), classes));
        }
        return classes;
    }

    /** Those of its parent come first. */
    private static OptionClass withInherited(
            OptionClass one, String parent, List<OptionClass> classes) {
        List<OptionClass.Option> options =
                Stream.concat(
                                classes.stream()
                                        .filter(other -> other.name().equals(parent))
                                        .flatMap(other -> other.options().stream()),
                                one.options().stream())
                        .toList();
        return new OptionClass(one.name(), options);
    }

    private static boolean hasOptions(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .anyMatch(line -> line.matches("@UriParams|@UriEndpoint\\(.*"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static OptionClass optionClass(ClassTree tree, EnumReader enums) {
        String className = tree.getSimpleName().toString();
        List<OptionClass.Option> options = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree field) {
                field.getModifiers().getAnnotations().stream()
                        .filter(a -> a.getAnnotationType().toString().equals("UriParam"))
                        .map(annotation -> option(className, field, annotation, enums))
                        .filter(option -> !option.isGroup())
                        .forEach(options::add);
            }
        }
        return new OptionClass(className, options);
    }

    private static OptionClass.Option option(
            String className, VariableTree field, AnnotationTree annotation, EnumReader enums) {
        Map<String, String> says =
                annotation.getArguments().stream()
                        .map(AssignmentTree.class::cast)
                        .collect(
                                Collectors.toMap(
                                        one -> one.getVariable().toString(),
                                        one -> text(one.getExpression())));
        return new OptionClass.Option(
                says.getOrDefault("name", field.getName().toString()),
                field.getType().toString(),
                says.getOrDefault("label", ""),
                says.getOrDefault("defaultValue", ""),
                says.getOrDefault("description", ""),
                enums.constants(className, field.getType().toString()),
                says.getOrDefault("javaType", "").equals("java.time.Duration"),
                says.containsKey("secret"));
    }

    private static String text(ExpressionTree expression) {
        if (expression instanceof BinaryTree sum) {
            return text(sum.getLeftOperand()) + text(sum.getRightOperand());
        }
        return expression instanceof LiteralTree literal
                ? String.valueOf(literal.getValue())
                : expression.toString();
    }
}
