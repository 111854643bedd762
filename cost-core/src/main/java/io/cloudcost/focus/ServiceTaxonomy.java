package io.cloudcost.focus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The service categories of FOCUS and their subcategories: 19 and 82, unchanged from 1.1 to 1.4 (1.0 has the categories
 * only). Each subcategory has one parent, and each category ends with {@code Other (<category>)}.
 */
public final class ServiceTaxonomy {

    private static final Map<String, List<String>> SUBCATEGORIES = subcategories();

    private ServiceTaxonomy() {}

    /** All categories, in the order of the specification. */
    public static List<String> categories() {
        return List.copyOf(SUBCATEGORIES.keySet());
    }

    /** All subcategories, grouped by category. */
    public static List<String> allSubcategories() {
        return SUBCATEGORIES.values().stream().flatMap(List::stream).toList();
    }

    /** The subcategories of one category; empty if FOCUS has no such category. */
    public static List<String> subcategories(String category) {
        return SUBCATEGORIES.getOrDefault(category, List.of());
    }

    /** The category that a subcategory belongs to. */
    public static Optional<String> categoryOf(String subcategory) {
        return SUBCATEGORIES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(subcategory))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, List<String>> subcategories() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        add(
                all,
                "AI and Machine Learning",
                "AI Platforms",
                "Bots",
                "Generative AI",
                "Machine Learning",
                "Natural Language Processing");
        add(
                all,
                "Analytics",
                "Analytics Platforms",
                "Business Intelligence",
                "Data Processing",
                "Search",
                "Streaming Analytics");
        add(all, "Business Applications", "Productivity and Collaboration");
        add(
                all,
                "Compute",
                "Containers",
                "End User Computing",
                "Quantum Compute",
                "Serverless Compute",
                "Virtual Machines");
        add(
                all,
                "Databases",
                "Caching",
                "Data Warehouses",
                "Ledger Databases",
                "NoSQL Databases",
                "Relational Databases",
                "Time Series Databases");
        add(
                all,
                "Developer Tools",
                "Developer Platforms",
                "Continuous Integration and Deployment",
                "Development Environments",
                "Source Code Management",
                "Quality Assurance");
        add(all, "Multicloud", "Multicloud Integration");
        add(all, "Identity", "Identity and Access Management");
        add(all, "Integration", "API Management", "Messaging", "Workflow Orchestration");
        add(all, "Internet of Things", "IoT Analytics", "IoT Platforms");
        add(
                all,
                "Management and Governance",
                "Architecture",
                "Compliance",
                "Cost Management",
                "Data Governance",
                "Disaster Recovery",
                "Endpoint Management",
                "Observability",
                "Support");
        add(all, "Media", "Content Creation", "Gaming", "Media Streaming", "Mixed Reality");
        add(all, "Migration", "Data Migration", "Resource Migration");
        add(all, "Mobile");
        add(
                all,
                "Networking",
                "Application Networking",
                "Content Delivery",
                "Network Connectivity",
                "Network Infrastructure",
                "Network Routing",
                "Network Security");
        add(all, "Security", "Secret Management", "Security Posture Management", "Threat Detection and Response");
        add(all, "Storage", "Backup Storage", "Block Storage", "File Storage", "Object Storage", "Storage Platforms");
        add(all, "Web", "Application Platforms");
        add(all, "Other");
        return Collections.unmodifiableMap(all);
    }

    private static void add(Map<String, List<String>> all, String category, String... subcategories) {
        all.put(
                category,
                Stream.concat(Stream.of(subcategories), Stream.of("Other (" + category + ")"))
                        .toList());
    }
}
