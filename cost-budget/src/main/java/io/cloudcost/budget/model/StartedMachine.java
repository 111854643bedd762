package io.cloudcost.budget.model;

import io.cloudcost.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine that works for a job, as the provider's bill will know it.
 *
 * @param instanceId the machine's id
 * @param resourceIds ids of what came with it and costs: disks, addresses
 * @param name its name or label, null if none
 * @param address its address, null if none
 * @param spotRequestId of the request that it was got by, null if none
 * @param account the id of the account in whose bill it is, null if nobody knows
 */
public record StartedMachine(
        String instanceId,
        List<String> resourceIds,
        @Nullable String name,
        @Nullable String address,
        @Nullable String spotRequestId,
        @Nullable String account) {

    /** In nobody knows whose bill. */
    public StartedMachine(
            String instanceId,
            List<String> resourceIds,
            @Nullable String name,
            @Nullable String address,
            @Nullable String spotRequestId) {
        this(instanceId, resourceIds, name, address, spotRequestId, null);
    }

    /** A copy. @throws ConfigurationException if a text is empty, too long or not printable */
    public StartedMachine {
        resourceIds = List.copyOf(resourceIds);
        List<String> wrong = new ArrayList<>();
        Names.check(wrong, "id of the machine", instanceId);
        resourceIds.forEach(id -> Names.check(wrong, "id of a resource", id));
        Names.check(wrong, "name of the machine", name);
        Names.check(wrong, "address of the machine", address);
        Names.check(wrong, "id of the spot request", spotRequestId);
        Names.check(wrong, "id of the account", account);
        if (!wrong.isEmpty()) {
            throw new ConfigurationException(wrong);
        }
    }

    /** A machine of which only the id is known. */
    public static StartedMachine of(String instanceId) {
        return new StartedMachine(instanceId, List.of(), null, null, null);
    }

    /** The same in the bill of this account. */
    public StartedMachine inAccount(String id) {
        return new StartedMachine(instanceId, resourceIds, name, address, spotRequestId, id);
    }
}
