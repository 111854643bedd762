package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.RegionLists.Reading;
import io.cloudcost.aws.internal.sdk.ContainerLists;
import io.cloudcost.aws.internal.sdk.DatabaseLists;
import io.cloudcost.aws.internal.sdk.ServiceLists;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the parts of services beside EC2 are read in one region. */
final class ServiceReadings {

    private final Session session;
    private final DatabaseLists databases;
    private final ServiceLists services;
    private final ContainerLists containers;
    private final Map<Part, Reading> readings = new LinkedHashMap<>();

    /** @param whole all pages; else the first of each list, to see whether it may be read */
    ServiceReadings(Session session, boolean whole) {
        this.session = session;
        databases = new DatabaseLists(session.access, whole);
        services = new ServiceLists(session.access, whole);
        containers = new ContainerLists(session.access, whole);
        readings.put(Part.DATABASES, this::instances);
        readings.put(ServiceParts.DATABASE_CLUSTERS, this::databaseClusters);
        readings.put(ServiceParts.DATABASE_SNAPSHOTS, this::snapshots);
        readings.put(ServiceParts.FUNCTIONS, this::functions);
        readings.put(ServiceParts.LOG_GROUPS, this::logGroups);
        readings.put(ServiceParts.TABLES, this::tables);
        readings.put(ServiceParts.CACHES, this::caches);
        readings.put(Part.CLUSTERS, this::kubernetes);
        readings.put(ServiceParts.CONTAINER_CLUSTERS, this::containers);
    }

    Map<Part, Reading> all() {
        return readings;
    }

    private void instances(String region) {
        Databases make = new Databases(things(region));
        databases.instances(region, page -> keep(Part.DATABASES, make.instances(page)));
    }

    private void databaseClusters(String region) {
        Databases make = new Databases(things(region));
        databases.clusters(region, page -> keep(ServiceParts.DATABASE_CLUSTERS, make.clusters(page)));
    }

    private void snapshots(String region) {
        DatabaseCopies make = new DatabaseCopies(things(region));
        databases.snapshots(region, page -> keep(ServiceParts.DATABASE_SNAPSHOTS, make.ofInstances(page)));
        databases.clusterSnapshots(region, page -> keep(ServiceParts.DATABASE_SNAPSHOTS, make.ofClusters(page)));
    }

    private void functions(String region) {
        Functions make = new Functions(things(region));
        services.functions(region, page -> keep(ServiceParts.FUNCTIONS, make.of(page)));
    }

    private void logGroups(String region) {
        LogGroups make = new LogGroups(things(region));
        services.logGroups(region, page -> keep(ServiceParts.LOG_GROUPS, make.of(page)));
    }

    private void tables(String region) {
        Tables make = new Tables(things(region));
        Details details = new Details();
        services.tables(
                region,
                page -> keep(
                        ServiceParts.TABLES,
                        page.stream()
                                .map(name -> details.read(
                                        () -> make.of(services.table(region, name)), () -> make.named(name)))
                                .toList()));
        details.end();
    }

    private void caches(String region) {
        Clusters make = new Clusters(things(region));
        databases.caches(region, page -> keep(ServiceParts.CACHES, make.caches(page)));
    }

    private void kubernetes(String region) {
        Clusters make = new Clusters(things(region));
        Details details = new Details();
        containers.eks(
                region,
                page -> keep(
                        Part.CLUSTERS,
                        page.stream()
                                .map(name -> kubernetes(region, name, make, details))
                                .toList()));
        details.end();
    }

    private CloudResource kubernetes(String region, String name, Clusters make, Details details) {
        Attributes groups = details.read(
                () -> Attributes.none()
                        .with(ServiceAttributes.NODE_GROUPS, Things.number(containers.nodeGroups(region, name))),
                Attributes::none);
        return details.read(
                () -> make.eks(containers.eksCluster(region, name), groups), () -> make.named(name, groups));
    }

    private void containers(String region) {
        Clusters make = new Clusters(things(region));
        containers.ecs(region, page -> keep(ServiceParts.CONTAINER_CLUSTERS, make.ecs(page)));
    }

    private Things things(String region) {
        return new Things(session.identity.id(), region, session.prices);
    }

    private void keep(Part part, List<? extends CloudResource> made) {
        session.held.resources(made);
        session.run.read(part, made.size());
    }
}
