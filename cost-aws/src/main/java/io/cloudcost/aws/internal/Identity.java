package io.cloudcost.aws.internal;

import io.cloudcost.CostException;
import io.cloudcost.aws.internal.sdk.Caller;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.snapshot.Account;
import io.cloudcost.spi.CollectorSpec;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which account it is: as AWS says, as configured, or as the role's name tells. Asked once; a failure is kept, too. */
final class Identity {

    private static final int ACCOUNT_OF_ARN = 4;

    private final CollectorSpec spec;
    private final Supplier<Caller> ask;
    private @Nullable Caller caller;
    private @Nullable CostException failure;

    Identity(CollectorSpec spec, Supplier<Caller> ask) {
        this.spec = spec;
        this.ask = ask;
    }

    /** Asks AWS, unless it was asked before. */
    synchronized Account read() {
        if (failure != null) {
            throw failure;
        }
        if (caller == null) {
            try {
                caller = ask.get();
            } catch (CostException refused) {
                failure = refused;
                throw refused;
            }
        }
        return account(caller);
    }

    /** What was read; empty if it was not. */
    synchronized Optional<Account> known() {
        return Optional.ofNullable(caller).map(this::account);
    }

    /** The name of the user or the assumed role; empty if it was not read. */
    synchronized Optional<String> caller() {
        return Optional.ofNullable(caller).map(Caller::arn);
    }

    /** The account's id, asked for if need be. */
    String id() {
        Optional<String> set = configured();
        if (set.isPresent()) {
            return set.orElseThrow();
        }
        try {
            return read().id();
        } catch (CostException unknown) {
            return AwsIds.UNIDENTIFIED;
        }
    }

    private Account account(Caller known) {
        return Account.of(configured().orElse(known.account()));
    }

    private Optional<String> configured() {
        return spec.accountId().or(() -> spec.get(AwsSettings.ROLE_ARN).map(arn -> arn.split(":", -1)[ACCOUNT_OF_ARN]));
    }
}
