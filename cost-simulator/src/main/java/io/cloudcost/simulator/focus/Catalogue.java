package io.cloudcost.simulator.focus;

import java.util.List;

/** What the invented cloud sells, where, and for how much. */
final class Catalogue {

    static final String CLOUD = "Nimbus Cloud";

    private static final String VENDOR = "Łódź Search Sp. z o.o.";

    static final List<Service> SERVICES = List.of(
            service(
                    "Virtual Machines",
                    "Compute",
                    "Virtual Machines",
                    "Machine",
                    "vm",
                    hourly("vm-2", 896, "{\"CoreCount\":2,\"MemorySize\":8}"),
                    hourly("vm-8", 3584, "{\"CoreCount\":8,\"MemorySize\":32}"),
                    hourly("vm-gpu", 32_770, "{\"CoreCount\":8,\"MemorySize\":61,\"GpuCount\":1}")),
            service(
                    "Container Engine",
                    "Compute",
                    "Containers",
                    "Cluster",
                    "ke",
                    hourly("ke-node", 1_250, "{\"CoreCount\":2}")),
            service(
                    "Functions",
                    "Compute",
                    "Serverless Compute",
                    "Function",
                    "fn",
                    daily("fn-req", "Requests", 2_000, "1000000 Requests", "Requests", 90_000),
                    daily("fn-time", "Duration", 167, "1000 GB-Seconds", "GB-Seconds", 70_000)),
            service(
                    "Object Store",
                    "Storage",
                    "Object Storage",
                    "Bucket",
                    "os",
                    daily("os-hot", "Storage", 230, "GB-Months", "GB-Months", 400_000),
                    daily("os-get", "Requests", 4, "1000 Requests", "Requests", 9_000_000)),
            service(
                    "Block Volumes",
                    "Storage",
                    "Block Storage",
                    "Volume",
                    "bv",
                    daily("bv-ssd", "Storage", 800, "GB-Months", "GB-Months", 90_000)),
            service(
                    "Managed SQL",
                    "Databases",
                    "Relational Databases",
                    "Database",
                    "db",
                    hourly("db-4", 5_320, "{\"CoreCount\":4,\"MemorySize\":16}")),
            service(
                    "Key Value Cache",
                    "Databases",
                    "Caching",
                    "Cache",
                    "kv",
                    hourly("kv-1", 680, "{\"MemorySize\":6}")),
            service(
                    "Data Transfer",
                    "Networking",
                    "Network Connectivity",
                    "Gateway",
                    "nt",
                    daily("nt-out", "Egress", 900, "GB", "GB", 800_000)),
            service(
                    "Content Delivery",
                    "Networking",
                    "Content Delivery",
                    "Distribution",
                    "cd",
                    daily("cd-out", "Egress", 850, "GB", "GB", 500_000)),
            service(
                    "Model Serving",
                    "AI and Machine Learning",
                    "Generative AI",
                    "Model",
                    "ai",
                    daily("ai-in", "Input tokens", 30_000, "1000000 Tokens", "Tokens", 40_000),
                    daily("ai-out", "Output tokens", 150_000, "1000000 Tokens", "Tokens", 9_000)),
            service(
                    "Log Insight",
                    "Management and Governance",
                    "Observability",
                    "Log Group",
                    "li",
                    daily("li-in", "Ingestion", 5_000, "GB", "GB", 60_000)),
            new Service(
                    "Szukaj \"Pro\", hosted",
                    VENDOR,
                    "Analytics",
                    "Search",
                    "Index",
                    "sz",
                    List.of(hourly("sz-1", 2_400, "{\"x_Edition\":\"Pro\"}"))));

    static final List<Region> REGIONS = List.of(
            new Region("us-east", "US East (Virginia)", List.of("us-east-a", "us-east-b", "us-east-c")),
            new Region("us-west", "US West (Oregon)", List.of("us-west-a", "us-west-b")),
            new Region("eu-zurich", "Europe (Zürich)", List.of("eu-zurich-a", "eu-zurich-b")),
            new Region("eu-frankfurt", "Europe (Frankfurt)", List.of("eu-frankfurt-a", "eu-frankfurt-b")),
            new Region("sa-saopaulo", "South America (São Paulo)", List.of("sa-saopaulo-a")),
            new Region("ap-tokyo", "Asia Pacific (東京)", List.of("ap-tokyo-a", "ap-tokyo-b")));

    private Catalogue() {}

    private static Service service(
            String name, String category, String subcategory, String resourceType, String code, Sku... skus) {
        return new Service(name, CLOUD, category, subcategory, resourceType, code, List.of(skus));
    }

    private static Sku hourly(String id, long price, String details) {
        return new Sku(id, "Running time", price, "Hours", "Hours", 1_000, true, details);
    }

    private static Sku daily(String id, String meter, long price, String unit, String consumedUnit, int most) {
        return new Sku(id, meter, price, unit, consumedUnit, most, false, "{\"x_Tier\":\"Standard\"}");
    }
}
