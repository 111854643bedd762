package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Machines as the API shows them, secrets included. */
final class MachineJson {

    private static final Pattern NO_HOST = Pattern.compile("[^A-Za-z0-9-]");

    private MachineJson() {}

    static Map<String, @Nullable Object> instance(Machine machine) {
        Plan plan = machine.plan();
        boolean v6 = machine.features().contains("ipv6");
        String network = v6 ? Addresses.v6Network(machine.index()) : "";
        return object(
                "id", machine.id(),
                "os", machine.os().name(),
                "ram", plan.ramMb(),
                "disk", plan.diskGb(),
                "main_ip", machine.ip(),
                "vcpu_count", plan.vcpus(),
                "region", machine.region(),
                "plan", plan.id(),
                "date_created", Wire.iso(machine.created()),
                "status", machine.state().status(),
                "allowed_bandwidth", plan.bandwidthGb(),
                "netmask_v4", "255.255.254.0",
                "gateway_v4", "198.18.0.1",
                "power_status", machine.state().power(),
                "server_status", machine.state().server(),
                "v6_network", network,
                "v6_main_ip", v6 ? network + "100" : "",
                "v6_network_size", v6 ? 64 : 0,
                "label", machine.label(),
                "internal_ip", "",
                "kvm", "https://my.vultr.com/subs/vps/novnc/api.php?data=" + Secrets.of(machine.id(), "kvm"),
                "default_password", Secrets.of(machine.id(), "password"),
                "hostname", hostname(machine),
                "tag", machine.tags().isEmpty() ? "" : machine.tags().get(0),
                "os_id", machine.os().id(),
                "app_id", 0,
                "image_id", "",
                "snapshot_id", "",
                "firewall_group_id", "",
                "features", machine.features(),
                "tags", machine.tags(),
                "user_scheme", "root",
                "vpc_only", false);
    }

    static Map<String, @Nullable Object> bareMetal(Machine machine) {
        Plan plan = machine.plan();
        return object(
                "id",
                machine.id(),
                "os",
                machine.os().name(),
                "ram",
                plan.ramMb() + " MB",
                "disk",
                "2x " + plan.diskGb() + "GB SSD",
                "main_ip",
                machine.ip(),
                "cpu_count",
                plan.vcpus() / 2,
                "region",
                machine.region(),
                "default_password",
                Secrets.of(machine.id(), "password"),
                "date_created",
                machine.index() % 2 == 0 ? Wire.plain(machine.created()) : Wire.iso(machine.created()),
                "status",
                machine.state().status(),
                "netmask_v4",
                "255.255.254.0",
                "gateway_v4",
                "198.18.0.1",
                "plan",
                plan.id(),
                "v6_network",
                "",
                "v6_main_ip",
                "",
                "v6_network_size",
                0,
                "label",
                machine.label(),
                "mac_address",
                2_199_756_823_533L + machine.index(),
                "os_id",
                machine.os().id(),
                "app_id",
                0,
                "image_id",
                "",
                "features",
                List.of("ipv6"),
                "tags",
                machine.tags(),
                "user_scheme",
                "root");
    }

    private static String hostname(Machine machine) {
        return NO_HOST.matcher(machine.label()).replaceAll("") + ".example.net";
    }
}
