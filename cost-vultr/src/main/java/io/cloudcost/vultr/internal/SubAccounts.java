package io.cloudcost.vultr.internal;

import io.cloudcost.CostException;
import io.cloudcost.PermissionException;
import io.cloudcost.ProviderException;
import io.cloudcost.spi.CollectRun;
import io.cloudcost.vultr.model.VultrParts;

/** Accounts below this one: only some customers have them, and Vultr refuses the list to all others. */
final class SubAccounts {

    private static final int NOT_FOUND = 404;

    private SubAccounts() {}

    /** The same work; a refusal means that there is nothing to read. */
    static CollectRun.Work optional(CollectRun run, CollectRun.Work work) {
        return () -> {
            try {
                work.run();
            } catch (PermissionException refused) {
                none(run, refused);
            } catch (ProviderException failure) {
                if (failure.status() != NOT_FOUND) {
                    throw failure;
                }
                none(run, failure);
            }
        };
    }

    private static void none(CollectRun run, CostException refused) {
        run.notOffered(
                VultrParts.SUB_ACCOUNTS,
                refused.getMessage() + " Vultr has sub-accounts for resellers and parent companies alone, so nothing is"
                        + " missing; if this account has some, grant the key's user the right '"
                        + Rights.of(VultrParts.SUB_ACCOUNTS) + "' in the Vultr portal.");
    }
}
