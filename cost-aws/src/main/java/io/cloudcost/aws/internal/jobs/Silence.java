package io.cloudcost.aws.internal.jobs;

import io.cloudcost.aws.internal.AwsIds;
import io.cloudcost.spi.PaidAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Remembers that Cost Explorer names no resources in this account, so that nobody pays for asking it again and again: where it named none
 * of several machines and knew their jobs by the tag. For a day: somebody may switch it on. With a state store all on it know. Thread-safe.
 */
final class Silence {

    private static final Duration TIME = Duration.ofDays(1);
    private static final String ABOUT = "resources are not named";

    private final String account;
    private final Optional<PaidAnswers> kept;
    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);

    /** @param kept where it outlives this process */
    Silence(String account, Optional<PaidAnswers> kept) {
        this.account = account;
        this.kept = kept.map(PaidAnswers::forADay);
    }

    void heard(Instant now) {
        until.set(now.plus(TIME));
        kept.ifPresent(state -> state.keep(AwsIds.PROVIDER, account, ABOUT, "", now.toString()));
    }

    boolean holds(Instant now) {
        return now.isBefore(until.get())
                || kept.flatMap(state -> state.find(AwsIds.PROVIDER, account, ABOUT, ""))
                        .isPresent();
    }
}
