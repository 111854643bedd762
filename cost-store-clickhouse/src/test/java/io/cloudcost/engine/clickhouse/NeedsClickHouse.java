package io.cloudcost.engine.clickhouse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Skipped, with a word on what to do, where there is no ClickHouse; with {@code REQUIRE_CLICKHOUSE} set that is a failure. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsClickHouse.Condition.class)
@interface NeedsClickHouse {

    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<String> missing = Front.missing();
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("There is a ClickHouse.");
            }
            if (System.getenv("REQUIRE_CLICKHOUSE") != null) {
                throw new IllegalStateException(missing.get());
            }
            LoggerFactory.getLogger(NeedsClickHouse.class)
                    .warn("Skipped {}: {}", context.getDisplayName(), missing.get());
            return ConditionEvaluationResult.disabled(missing.get());
        }
    }
}
