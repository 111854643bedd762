package io.cloudcost.aws.internal.sdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether this is a machine of EC2, which may have a role: by what its firmware says, as cloud-init tells clouds apart. Nothing is asked,
 * so that no machine elsewhere waits for instance metadata that it does not have.
 */
final class MachineRole {

    /** AWS's SDKs know these variables, too. */
    private static final String DISABLED = "AWS_EC2_METADATA_DISABLED";

    private static final String ENDPOINT = "AWS_EC2_METADATA_SERVICE_ENDPOINT";

    private final Function<String, @Nullable String> environment;
    private final Path root;

    /** @param root of the file system that says what machine this is */
    MachineRole(Function<String, @Nullable String> environment, Path root) {
        this.environment = environment;
        this.root = root;
    }

    /** Where instance metadata is, if not at its usual address. */
    Optional<String> endpoint() {
        return Optional.ofNullable(environment.apply(ENDPOINT)).filter(address -> !address.isBlank());
    }

    /** Whether there may be one. */
    boolean mayBe() {
        return !"true".equalsIgnoreCase(environment.apply(DISABLED))
                && (endpoint().isPresent() || (isProcess() && isEc2()));
    }

    /** A process has a path; whoever passes an environment of his own means that one alone. */
    private boolean isProcess() {
        return environment.apply("PATH") != null;
    }

    private boolean isEc2() {
        return says("sys/class/dmi/id/sys_vendor", "Amazon EC2")
                || says("sys/class/dmi/id/board_asset_tag", "i-")
                || says("sys/hypervisor/uuid", "ec2");
    }

    private boolean says(String file, String beginning) {
        Path path = root.resolve(file);
        try {
            return Files.isReadable(path) && Files.readString(path).startsWith(beginning);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
