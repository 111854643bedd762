package io.cloudcost;

import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What credentials turned out to be good for.
 *
 * @param provider the provider's id
 * @param endpoint the base URL that was asked
 * @param credentials masked
 * @param account who the account is; null if that could not be read
 * @param access per part whether it may be read, sorted
 * @param issues what went wrong or is not offered, and what to do
 */
public record AccessCheck(
        String provider,
        String endpoint,
        String credentials,
        @Nullable Account account,
        SortedMap<Part, Access> access,
        List<Issue> issues) {

    /** What came of trying a part. */
    public enum Access {
        /** It may be read. */
        GRANTED,
        /** The credentials lack the right. */
        DENIED,
        /** The provider does not have it for this account. */
        NOT_OFFERED,
        /** It failed for another reason, so that nothing is known about the right. */
        FAILED
    }

    public AccessCheck {
        access = Collections.unmodifiableSortedMap(new TreeMap<>(access));
        issues = List.copyOf(issues);
    }

    /**
     * What a collection found that tried every part with its smallest call.
     *
     * @param tried its outcome; only what became of its parts counts
     */
    public static AccessCheck of(
            String provider, String endpoint, String credentials, @Nullable Account account, CostSnapshot tried) {
        SortedMap<Part, Access> access = new TreeMap<>();
        tried.parts().forEach((part, status) -> access.put(part, access(part, status, tried.issues())));
        return new AccessCheck(provider, endpoint, credentials, account, access, tried.issues());
    }

    private static Access access(Part part, PartStatus status, List<Issue> issues) {
        return switch (status) {
            case READ -> Access.GRANTED;
            case NOT_OFFERED -> Access.NOT_OFFERED;
            default ->
                issues.stream()
                                .anyMatch(issue -> part.equals(issue.part())
                                        && issue.code().equals(IssueCode.PERMISSION))
                        ? Access.DENIED
                        : Access.FAILED;
        };
    }

    /** Who the account is, if that could be read. */
    public Optional<Account> accountRead() {
        return Optional.ofNullable(account);
    }

    /** Whether every part may be read that the provider has for this account. */
    public boolean ok() {
        return issues.stream().noneMatch(Issue::leavesGap)
                && access.values().stream().noneMatch(part -> part == Access.DENIED || part == Access.FAILED);
    }
}
