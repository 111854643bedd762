package io.cloudcost.files;

import io.cloudcost.focus.FocusVersion;
import java.util.List;

/**
 * How well a file keeps to FOCUS.
 *
 * @param file which, and how it is written
 * @param version whose rules it was held against
 * @param rows how many rows were read
 * @param rules how many rules were checked: those of the columns that are there, and those on what must be there
 * @param violations the rules it breaks, those that bind first
 */
public record FocusReport(
        BillingFile file, FocusVersion version, long rows, int rules, List<FocusViolation> violations) {

    public FocusReport {
        violations = List.copyOf(violations);
    }

    /** Whether it breaks no rule that binds; advice does not count. Of what a file cannot tell, this says nothing. */
    public boolean conforms() {
        return violations.stream().noneMatch(violation -> violation.severity() == FocusSeverity.MUST);
    }
}
