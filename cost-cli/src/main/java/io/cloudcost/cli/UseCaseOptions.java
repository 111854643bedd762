package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.usecase.FocusUseCases;
import io.cloudcost.usecase.UseCase;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A question with a name. */
final class UseCaseOptions {

    @Option(names = "--use-cases", description = "list the questions that have a name")
    boolean list;

    @Option(
            names = "--use-case",
            paramLabel = "NAME",
            description = "ask a question that has a name; --where, --from, --to and --limit narrow it")
    @Nullable
    String name;

    @Option(names = "--tag", paramLabel = "KEY", description = "the tag that says whose a charge is, for use cases")
    @Nullable
    String tag;

    boolean isAsked() {
        return name != null;
    }

    UseCase useCase() {
        String text = String.valueOf(name);
        UseCase found = FocusUseCases.find(text).orElseThrow(() -> unknown(text));
        if (found.needsTag() && tag == null) {
            throw new ConfigurationException(
                    "The use case " + found.name() + " needs the key of a tag: add --tag KEY, for example --tag env.");
        }
        return found;
    }

    private static ConfigurationException unknown(String name) {
        String similar = Names.similar(name, FocusUseCases.all().stream().map(UseCase::name))
                .collect(Collectors.joining(", "));
        return new ConfigurationException("There is no use case '" + name + "'. Did you mean " + similar + "? "
                + Hint.quoted("query --use-cases") + " lists them.");
    }
}
