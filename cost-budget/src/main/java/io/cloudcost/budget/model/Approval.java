package io.cloudcost.budget.model;

import io.cloudcost.ConfigurationException;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody's word that a job may use what is above a threshold. It lifts no limit.
 *
 * @param by who
 * @param reason why
 */
public record Approval(String by, String reason) {

    /** @throws ConfigurationException if a text is empty, too long or not printable */
    public Approval {
        List<String> wrong = new ArrayList<>();
        Names.check(wrong, "name of who approves", by);
        Names.check(wrong, "reason of an approval", reason);
        if (!wrong.isEmpty()) {
            throw new ConfigurationException(wrong);
        }
    }
}
