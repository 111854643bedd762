package io.cloudcost.spi;

import io.cloudcost.AuthenticationException;
import io.cloudcost.CallBudgetException;
import io.cloudcost.CollectionCancelledException;
import io.cloudcost.CostException;
import io.cloudcost.PermissionException;
import io.cloudcost.ProviderException;
import io.cloudcost.RateLimitException;
import io.cloudcost.ResponseException;
import io.cloudcost.TransportException;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How failures become issues, and which of several is the one to throw. */
public final class Failures {

    /** By part, then by code, then by message: the same trouble gives the same list. */
    static final Comparator<Issue> ORDER =
            Comparator.comparing(Failures::partName).thenComparing(Issue::code).thenComparing(Issue::message);

    // The first of these that was seen says most about why nothing could be read.
    private static final List<Class<? extends CostException>> WORST_FIRST = List.of(
            AuthenticationException.class,
            PermissionException.class,
            ResponseException.class,
            ProviderException.class,
            TransportException.class,
            RateLimitException.class,
            CallBudgetException.class,
            CollectionCancelledException.class);

    private Failures() {}

    static CostException typed(Part part, Exception failure) {
        if (failure instanceof CostException typed) {
            return typed;
        }
        return new CostException("Reading " + part + " failed inside the library: " + failure, failure);
    }

    /** What a failure leaves open, in which part; null if it touches none in particular. */
    public static Issue issue(@Nullable Part part, CostException failure) {
        return new Issue(code(failure), part, String.valueOf(failure.getMessage()));
    }

    static CostException worse(@Nullable CostException known, CostException other) {
        return known == null || rank(other) < rank(known) ? other : known;
    }

    private static IssueCode code(CostException failure) {
        return switch (rank(failure)) {
            case 0 -> IssueCode.AUTHENTICATION;
            case 1 -> IssueCode.PERMISSION;
            case 2 -> IssueCode.RESPONSE;
            case 3 -> IssueCode.PROVIDER_ERROR;
            case 4 -> IssueCode.TRANSPORT;
            case 5 -> IssueCode.RATE_LIMIT;
            case 6 -> IssueCode.CALL_BUDGET;
            case 7 -> IssueCode.TIMEOUT;
            default -> IssueCode.INTERNAL;
        };
    }

    private static int rank(CostException failure) {
        int rank = WORST_FIRST.indexOf(failure.getClass());
        return rank < 0 ? WORST_FIRST.size() : rank;
    }

    private static String partName(Issue issue) {
        Part part = issue.part();
        return part == null ? "" : part.name();
    }
}
