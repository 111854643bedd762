package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.LimitRows;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.JobRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Which budgets a job counts in. */
final class Applying {

    private Applying() {}

    static List<Budget> to(Connection connection, Candidate candidate, Set<String> named) throws SQLException {
        return LimitRows.all(connection).stream()
                .filter(budget -> covers(budget, candidate, named))
                .toList();
    }

    private static boolean covers(Budget budget, Candidate candidate, Set<String> named) {
        if (named.contains(budget.name())) {
            return true;
        }
        JobRequest request = candidate.request();
        String value = budget.scope().value();
        return switch (budget.scope().kind()) {
            case EVERYTHING -> true;
            case TEAM -> value.equals(request.team());
            case PROJECT -> value.equals(request.project());
            case PROVIDER -> candidate.mayRunAt(value);
            case TAG -> isTagged(request, value);
            case NAMED -> false;
        };
    }

    private static boolean isTagged(JobRequest request, String keyAndValue) {
        int equals = keyAndValue.indexOf('=');
        String key = keyAndValue.substring(0, equals);
        String value = keyAndValue.substring(equals + 1);
        return request.labels().get(key).filter(value::equals).isPresent()
                || request.billingTags().get(key).filter(value::equals).isPresent();
    }
}
