package io.cloudcost.budget.internal.actual;

import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.RetrievalOutcome;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.Matched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One job while bills are asked for it. */
final class Look {

    private final Job job;
    private final Map<String, Item> open = new LinkedHashMap<>();
    private final Set<Integer> attempts = new HashSet<>();
    private final SortedMap<Integer, List<JobCost>> found = new TreeMap<>();
    private final Map<Integer, String> accounts = new HashMap<>();
    private Matched matched = Matched.NOT_FOUND;
    private boolean asked;
    private @Nullable RetrievalOutcome trouble;

    Look(Job job, Instant now) {
        this.job = job;
        JobItems.of(job, now).forEach(item -> {
            open.put(item.key(), item);
            attempts.add(JobItems.attempt(item.key()));
        });
    }

    Job job() {
        return job;
    }

    /** What nobody has found yet. */
    List<Item> open() {
        return new ArrayList<>(open.values());
    }

    /** The numbers of all attempts. */
    Set<Integer> attempts() {
        return attempts;
    }

    /** What was found, by the number of the attempt. */
    SortedMap<Integer, List<JobCost>> found() {
        return found;
    }

    /** In whose bill attempts were found, by their numbers, where one account alone was asked. */
    Map<Integer, String> accounts() {
        return accounts;
    }

    /** Takes in whose bill resources are. */
    void locate(Map<String, String> accountsByResource) {
        open.replaceAll((key, item) -> item.account() != null
                ? item
                : item.inAccount(item.resourceIds().stream()
                        .map(accountsByResource::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)));
    }

    /** The weakest way in which something was found. */
    Matched matched() {
        return matched;
    }

    /** Whether all was found. */
    boolean isComplete() {
        return open.isEmpty() && !attempts.isEmpty();
    }

    /**
     * Takes what was said of one of its items. A way without a cost is no find: nobody knows what it costs then.
     *
     * @param account whose bill alone was asked
     */
    void take(String key, ActualCostAnswer answer, Optional<String> account) {
        IssueCode unread = answer.unread().get(key);
        if (unread == null) {
            asked = true;
            find(key, answer, account);
        } else {
            fail(unread.equals(IssueCode.CALL_BUDGET) ? RetrievalOutcome.NOT_PAID : RetrievalOutcome.FAILED);
        }
    }

    private void find(String key, ActualCostAnswer answer, Optional<String> account) {
        Matched how = answer.matched().getOrDefault(key, Matched.NOT_FOUND);
        List<JobCost> costs = answer.costs().getOrDefault(key, List.of());
        if (how != Matched.NOT_FOUND && !costs.isEmpty() && open.remove(key) != null) {
            found.put(JobItems.attempt(key), costs);
            account.ifPresent(id -> accounts.put(JobItems.attempt(key), id));
            matched = matched == Matched.NOT_FOUND || how.compareTo(matched) > 0 ? how : matched;
        }
    }

    /** Whether nobody could be asked any more for a job of which something is known: that stands as it is. */
    boolean isPast() {
        return !asked && trouble == null && job.actual() != null;
    }

    /** Somebody could not be asked for it. */
    void fail(RetrievalOutcome why) {
        trouble = why;
    }

    /** Whether nothing may be written, since somebody who might know more could not be asked. */
    boolean isTroubled() {
        return trouble != null && !isComplete();
    }

    RetrievalOutcome outcome() {
        if (trouble != null && !isComplete()) {
            return trouble;
        }
        if (attempts.isEmpty()) {
            return RetrievalOutcome.NOT_NAMEABLE;
        }
        if (!asked) {
            return RetrievalOutcome.BEYOND_REACH;
        }
        return found.isEmpty() ? RetrievalOutcome.NOT_FOUND : RetrievalOutcome.FOUND;
    }
}
