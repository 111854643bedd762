package io.cloudcost.vultr.internal;

import static io.cloudcost.charge.ServiceCategory.AI_AND_MACHINE_LEARNING;
import static io.cloudcost.charge.ServiceCategory.COMPUTE;
import static io.cloudcost.charge.ServiceCategory.DATABASES;
import static io.cloudcost.charge.ServiceCategory.MANAGEMENT_AND_GOVERNANCE;
import static io.cloudcost.charge.ServiceCategory.NETWORKING;
import static io.cloudcost.charge.ServiceCategory.OTHER;
import static io.cloudcost.charge.ServiceCategory.STORAGE;

import io.cloudcost.charge.ServiceCategory;
import io.cloudcost.resource.ResourceKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the product of a line means in FOCUS. Vultr publishes no list of products: a product is known by a word in it, the first
 * that fits; one without any is {@code Other} and keeps its own text as the service's name.
 *
 * @param word lower case, part of the product's text
 * @param category of FOCUS
 * @param subcategory of FOCUS
 * @param kinds what its lines may be for
 */
record Product(String word, ServiceCategory category, String subcategory, List<ResourceKind> kinds) {

    private static final Product UNKNOWN = new Product("", OTHER, "Other (Other)", List.of());

    private static final List<Product> KNOWN = List.of(
            of("kubernetes", COMPUTE, "Containers", ResourceKind.KUBERNETES_CLUSTER),
            of("registry", COMPUTE, "Containers", ResourceKind.CONTAINER_REGISTRY),
            of("bare metal", COMPUTE, "Other (Compute)", ResourceKind.BARE_METAL),
            of("snapshot", STORAGE, "Backup Storage", ResourceKind.SNAPSHOT, ResourceKind.VOLUME_SNAPSHOT),
            of("backup", STORAGE, "Backup Storage"),
            of("block storage", STORAGE, "Block Storage", ResourceKind.VOLUME),
            of("object storage", STORAGE, "Object Storage", ResourceKind.OBJECT_STORAGE),
            of("file system", STORAGE, "File Storage", ResourceKind.FILE_SYSTEM),
            of("file storage", STORAGE, "File Storage", ResourceKind.FILE_SYSTEM),
            of("vfs", STORAGE, "File Storage", ResourceKind.FILE_SYSTEM),
            of("load balancer", NETWORKING, "Application Networking", ResourceKind.LOAD_BALANCER),
            of("nat gateway", NETWORKING, "Network Routing", ResourceKind.NAT_GATEWAY),
            of("cdn", NETWORKING, "Content Delivery", ResourceKind.CDN_ZONE),
            of("ddos", NETWORKING, "Network Security"),
            of("reserved ip", NETWORKING, "Network Infrastructure", ResourceKind.IP_ADDRESS),
            of("bandwidth", NETWORKING, "Network Connectivity"),
            of("database", DATABASES, "Other (Databases)", ResourceKind.DATABASE),
            of("inference", AI_AND_MACHINE_LEARNING, "Generative AI", ResourceKind.INFERENCE),
            of("support", MANAGEMENT_AND_GOVERNANCE, "Support"),
            of("windows", COMPUTE, "Other (Compute)"),
            of("compute", COMPUTE, "Virtual Machines", ResourceKind.COMPUTE_INSTANCE),
            of("gpu", COMPUTE, "Virtual Machines", ResourceKind.COMPUTE_INSTANCE),
            of("instance", COMPUTE, "Virtual Machines", ResourceKind.COMPUTE_INSTANCE));

    static Product of(@Nullable String product) {
        String text = product == null ? "" : product.toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(known -> text.contains(known.word))
                .findFirst()
                .orElse(UNKNOWN);
    }

    static List<Product> known() {
        return KNOWN;
    }

    private static Product of(String word, ServiceCategory category, String subcategory, ResourceKind... kinds) {
        return new Product(word, category, subcategory, List.of(kinds));
    }
}
