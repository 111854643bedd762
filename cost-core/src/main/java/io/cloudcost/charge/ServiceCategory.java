package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import java.util.Optional;

/** The main purpose of a service, the same for all clouds; its subcategories are in {@code ServiceTaxonomy}. */
public enum ServiceCategory implements Labelled {
    /** Models, training, inference. */
    AI_AND_MACHINE_LEARNING,
    /** Analysis of data. */
    ANALYTICS,
    /** Software for offices and businesses. */
    BUSINESS_APPLICATIONS,
    /** Machines, containers, functions. */
    COMPUTE,
    /** Databases and caches. */
    DATABASES,
    /** Tools to write and deliver software. */
    DEVELOPER_TOOLS,
    /** Across several clouds. */
    MULTICLOUD,
    /** Who may do what. */
    IDENTITY,
    /** Messages, workflows, interfaces. */
    INTEGRATION,
    /** Connected devices. */
    INTERNET_OF_THINGS,
    /** Operations, support, compliance. */
    MANAGEMENT_AND_GOVERNANCE,
    /** Audio, video, games. */
    MEDIA,
    /** Moving in. */
    MIGRATION,
    /** For mobile applications. */
    MOBILE,
    /** Networks, addresses, traffic. */
    NETWORKING,
    /** Protection. */
    SECURITY,
    /** Data at rest. */
    STORAGE,
    /** Web applications. */
    WEB,
    /** None of these. */
    OTHER;

    private final String label = Labels.of(FocusColumn.SERVICE_CATEGORY, name());

    @Override
    public String label() {
        return label;
    }

    /** The constant with this label, in any case. */
    public static Optional<ServiceCategory> find(String label) {
        return Labels.find(ServiceCategory.class, label);
    }
}
