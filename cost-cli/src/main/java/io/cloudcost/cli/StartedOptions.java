package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.JobRun;
import io.cloudcost.budget.model.StartedMachine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The machine that a job runs on, as the bill will know it. */
final class StartedOptions {

    @Option(
            names = "--instance-id",
            paramLabel = "ID",
            description = "run, add: the machine that it runs on, as the bill knows it")
    private @Nullable String instanceId;

    @Option(
            names = "--resource-id",
            paramLabel = "ID",
            description =
                    "run, add: with --instance-id, what else came with it and costs, such as a disk (repeat for several)")
    private List<String> resourceIds = List.of();

    @Option(
            names = "--instance-name",
            paramLabel = "TEXT",
            description =
                    "run, add: with --instance-id, the machine's name or label; Vultr's bill knows it by that or its address")
    private @Nullable String name;

    @Option(
            names = "--instance-address",
            paramLabel = "IP",
            description = "run, add: with --instance-id, the machine's address")
    private @Nullable String address;

    @Option(
            names = "--spot-request-id",
            paramLabel = "ID",
            description = "run, add: with --instance-id, the request that the machine was got by")
    private @Nullable String spotRequestId;

    @Option(
            names = "--instance-account",
            paramLabel = "ID",
            description =
                    "run, add: with --instance-id, the account in whose bill the machine is, where there are several: no other"
                            + " one is asked, and paid, then")
    private @Nullable String account;

    /** Refuses what says something of a machine that is not named. */
    void check() {
        boolean more =
                !resourceIds.isEmpty() || name != null || address != null || spotRequestId != null || account != null;
        if (more && instanceId == null) {
            throw new UsageException(
                    "--resource-id, --instance-name, --instance-address, --spot-request-id and --instance-account go with --instance-id.",
                    "jobs --help");
        }
        machine();
    }

    /** It must be sound before anything is reserved. */
    private @Nullable StartedMachine machine() {
        if (instanceId == null) {
            return null;
        }
        try {
            return new StartedMachine(instanceId, resourceIds, name, address, spotRequestId, account);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("--instance-id and what goes with it: " + wrong.getMessage());
        }
    }

    /** Tells the run of it, if there is one. */
    JobRun tell(JobRun run) {
        StartedMachine machine = machine();
        return machine == null ? run : run.started(machine);
    }
}
