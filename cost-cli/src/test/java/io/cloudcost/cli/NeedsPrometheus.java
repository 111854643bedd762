package io.cloudcost.cli;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Skipped, with a word on what to do, where there is no Prometheus; with {@code REQUIRE_PROMETHEUS} set that is a failure. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPrometheus.Condition.class)
@interface NeedsPrometheus {

    final class Condition implements ExecutionCondition {
        private static final String MISSING =
                "There is no prometheus and promtool on the PATH: install them, for example with apt-get install prometheus.";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (isOnPath("prometheus") && isOnPath("promtool")) {
                return ConditionEvaluationResult.enabled("There is a Prometheus.");
            }
            if (System.getenv("REQUIRE_PROMETHEUS") != null) {
                throw new IllegalStateException(MISSING);
            }
            LoggerFactory.getLogger(NeedsPrometheus.class).warn("Skipped {}: {}", context.getDisplayName(), MISSING);
            return ConditionEvaluationResult.disabled(MISSING);
        }

        private static boolean isOnPath(String program) {
            String path = System.getenv("PATH");
            return path != null
                    && Arrays.stream(path.split(File.pathSeparator))
                            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        }
    }
}
