package io.cloudcost.analysis.internal;

import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Volume;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hangs on a machine and stays, and stays billed, when the machine is deleted. */
final class Attachments {

    private final Map<String, Integer> volumes = new HashMap<>();
    private final Map<String, Integer> addresses = new HashMap<>();

    private Attachments() {}

    static Attachments of(List<CloudResource> resources) {
        Attachments attachments = new Attachments();
        for (CloudResource resource : resources) {
            if (resource instanceof Volume volume) {
                count(volume.attachment(), attachments.volumes);
            } else if (resource instanceof Address address) {
                count(address.attachment(), attachments.addresses);
            }
        }
        return attachments;
    }

    void evidence(String machineId, FindingBuilder finding) {
        evidence("attached_volumes", volumes.get(machineId), finding);
        evidence("attached_addresses", addresses.get(machineId), finding);
    }

    private static void evidence(String metric, @Nullable Integer count, FindingBuilder finding) {
        if (count != null) {
            finding.evidence(Evidence.of(metric, count.toString()));
        }
    }

    private static void count(Attachment attachment, Map<String, Integer> counts) {
        if (attachment.resourceId() != null) {
            counts.merge(attachment.resourceId(), 1, Integer::sum);
        }
    }
}
