package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import java.util.List;
import java.util.Optional;

/** Which environment a thing is for, by its tags. */
final class Environments {

    /** What decides it. */
    static final List<AnalysisOption<?>> OPTIONS = List.of(ServiceOptions.ENVIRONMENT_TAGS, ServiceOptions.PRODUCTION);

    private Environments() {}

    /** What the first of the tags says that it has; empty if it has none of them. */
    static Optional<String> of(CloudResource thing, AnalysisContext context) {
        return AwsSettings.words(context.option(ServiceOptions.ENVIRONMENT_TAGS)).stream()
                .flatMap(wanted -> thing.tags().asMap().entrySet().stream()
                        .filter(tag -> tag.getKey().equalsIgnoreCase(wanted))
                        .filter(tag -> !tag.getValue().isBlank()))
                .map(tag -> tag.getValue().strip())
                .findFirst();
    }

    static boolean isProduction(String environment, AnalysisContext context) {
        return AwsSettings.words(context.option(ServiceOptions.PRODUCTION)).stream()
                .anyMatch(environment::equalsIgnoreCase);
    }

    /** Its environment if it certainly is not production; where nothing says so the context is told. */
    static Optional<String> outsideProduction(CloudResource thing, AnalysisContext context) {
        Optional<String> environment = of(thing, context);
        if (environment.isEmpty()) {
            context.notJudged(
                    thing.ref(),
                    "No tag says which environment it is for; looked at were "
                            + context.option(ServiceOptions.ENVIRONMENT_TAGS) + ".");
        }
        return environment.filter(name -> !isProduction(name, context));
    }
}
