package io.cloudcost.budget.model;

import io.cloudcost.ConfigurationException;
import java.util.ArrayList;
import java.util.List;

/**
 * Jobs to look up in their bills at once: those that ended lately and that no bill was asked about, then those whose look was longest ago.
 *
 * @param maxJobs how many at most; from 1 to 10,000
 * @param daysBack how many days ago they ended at most; from 1 to 3,660
 * @param forceRefresh whether to ask for those too whose cost is final or whose bill is not expected yet, and to use no answer
 *     that was kept; false for neither
 */
public record BatchRequest(int maxJobs, int daysBack, boolean forceRefresh) {

    private static final BatchRequest USUAL = new BatchRequest(10, 7, false);
    private static final int MOST_JOBS = 10_000;
    private static final int MOST_DAYS = 3660;

    /** @throws ConfigurationException with everything that is wrong at once */
    public BatchRequest {
        List<String> wrong = new ArrayList<>();
        if (maxJobs < 1 || maxJobs > MOST_JOBS) {
            wrong.add("A batch must be of 1 to " + MOST_JOBS + " jobs, not of " + maxJobs + ".");
        }
        if (daysBack < 1 || daysBack > MOST_DAYS) {
            wrong.add("A batch must go back 1 to " + MOST_DAYS + " days, not " + daysBack + ".");
        }
        if (!wrong.isEmpty()) {
            throw new ConfigurationException(wrong);
        }
    }

    /** Ten jobs of the last seven days. */
    public static BatchRequest usual() {
        return USUAL;
    }

    /** The same with this many jobs. */
    public BatchRequest withMaxJobs(int most) {
        return new BatchRequest(most, daysBack, forceRefresh);
    }

    /** The same, going back this many days. */
    public BatchRequest withDaysBack(int days) {
        return new BatchRequest(maxJobs, days, forceRefresh);
    }

    /** The same, asking for everything anew. */
    public BatchRequest withForceRefresh(boolean refresh) {
        return new BatchRequest(maxJobs, daysBack, refresh);
    }
}
