package io.cloudcost.budget.internal.actual;

import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.internal.ledger.LookRows;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.RetrievalOutcome;
import io.cloudcost.budget.model.RetrievedJob;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Claims jobs for a while, so that no other process asks for them meanwhile. The claims of a process that died run out. */
final class Claims {

    private static final int PARTS = 3;

    private final String token = UUID.randomUUID().toString();
    private final Spec spec;
    private final Duration lease;
    private Instant renewed = Instant.EPOCH;

    Claims(Spec spec, Duration lease) {
        this.spec = spec;
        this.lease = lease;
    }

    String token() {
        return token;
    }

    /** Holds on to what is claimed, where a part of the time has gone: there may be many questions to ask, which take long. */
    void renew() {
        Instant now = spec.now();
        if (!now.isBefore(renewed.plus(lease.dividedBy(PARTS)))) {
            renewed = now;
            spec.state().transaction(Ledger.TABLES, connection -> LookRows.renew(connection, token, now.plus(lease)));
        }
    }

    /** Some that are due, as many as are looked at together. */
    List<Job> due(Chain chain) {
        return spec.state().transaction(Ledger.TABLES, connection -> {
            Instant now = spec.now();
            List<Job> jobs = LookRows.due(connection, chain.provider(), chain.first(), now, chain.batch());
            for (Job job : jobs) {
                LookRows.claim(connection, job.id(), token, now, now.plus(lease));
            }
            return jobs;
        });
    }

    /** The first of these, as many as are looked at together; the others are in the answer as busy. */
    Claimed these(List<String> ids, Chain chain) {
        return spec.state().transaction(Ledger.TABLES, connection -> {
            Instant now = spec.now();
            List<Job> jobs = new ArrayList<>();
            for (String id : ids.subList(0, Math.min(ids.size(), chain.batch()))) {
                Optional<Job> job = JobRows.find(connection, id, now);
                job.ifPresent(jobs::add);
            }
            return claimed(connection, jobs, now);
        });
    }

    private Claimed claimed(Connection connection, List<Job> jobs, Instant now) throws SQLException {
        Claimed claimed = new Claimed(new ArrayList<>(), new ArrayList<>());
        for (Job job : jobs) {
            if (LookRows.claim(connection, job.id(), token, now, now.plus(lease))) {
                claimed.jobs.add(job);
            } else {
                claimed.busy.add(new RetrievedJob(job, RetrievalOutcome.BUSY));
            }
        }
        return claimed;
    }

    /** What came of claiming. */
    record Claimed(List<Job> jobs, List<RetrievedJob> busy) {

        int size() {
            return jobs.size() + busy.size();
        }
    }
}
