package io.cloudcost.aws.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineRoleTest {

    private static final Map<String, String> PROCESS = Map.of("PATH", "/bin");

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "sys/class/dmi/id/sys_vendor, Amazon EC2, true",
        "sys/class/dmi/id/board_asset_tag, i-0123456789abcdef0, true",
        "sys/hypervisor/uuid, ec2e1916-9099-7caf-fd21-012345abcdef, true",
        "sys/class/dmi/id/sys_vendor, QEMU, false",
        "sys/class/dmi/id/board_asset_tag, Not Specified, false"
    })
    void seesAMachineOfEc2ByItsFirmware(String file, String says, boolean role) throws IOException {
        write(file, says);
        assertThat(AwsIdentity.usual(PROCESS::get, root).isPresent()).isEqualTo(role);
        assertThat(AwsIdentity.usual(name -> null, root))
                .as("an environment that is no process's")
                .isEmpty();
        assertThat(AwsIdentity.usual(Map.of("PATH", "/bin", "AWS_EC2_METADATA_DISABLED", "true")::get, root))
                .isEmpty();
    }

    @Test
    void nothingIsFoundOnALaptop() {
        assertThat(AwsIdentity.usual(PROCESS::get, root)).isEmpty();
    }

    @Test
    void whatIsNamedGoesBeforeTheMachine() throws IOException {
        write("sys/class/dmi/id/sys_vendor", "Amazon EC2");
        assertThat(chain(Map.of("PATH", "/bin", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/x")))
                .isEqualTo("container");
        assertThat(chain(Map.of("PATH", "/bin", "AWS_WEB_IDENTITY_TOKEN_FILE", "/x")))
                .isEqualTo("web-identity");
        assertThat(chain(Map.of("PATH", "/bin", "AWS_SHARED_CREDENTIALS_FILE", "/x")))
                .isEqualTo("files");
        assertThat(chain(PROCESS)).isEqualTo("instance");
    }

    private String chain(Map<String, String> environment) {
        return AwsIdentity.usual(environment::get, root)
                .flatMap(found -> found.value(Credentials.CHAIN))
                .orElseThrow();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text + "\n");
    }
}
