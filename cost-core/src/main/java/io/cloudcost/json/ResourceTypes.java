package io.cloudcost.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.KubernetesCluster;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Snapshot;
import io.cloudcost.resource.Volume;

/** Which record a resource is read into; what is not in the list becomes an {@link OtherResource}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = OtherResource.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Address.class, name = "address"),
    @JsonSubTypes.Type(value = Database.class, name = "database"),
    @JsonSubTypes.Type(value = KubernetesCluster.class, name = "kubernetes-cluster"),
    @JsonSubTypes.Type(value = LoadBalancer.class, name = "load-balancer"),
    @JsonSubTypes.Type(value = Machine.class, name = "machine"),
    @JsonSubTypes.Type(value = OtherResource.class, name = "other"),
    @JsonSubTypes.Type(value = Snapshot.class, name = "snapshot"),
    @JsonSubTypes.Type(value = Volume.class, name = "volume")
})
interface ResourceTypes {}
