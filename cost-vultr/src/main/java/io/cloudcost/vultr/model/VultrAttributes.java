package io.cloudcost.vultr.model;

import io.cloudcost.resource.ResourceAttribute;
import io.cloudcost.resource.ResourceKind;
import java.math.BigDecimal;

/** What Vultr says of resources beyond what every cloud has. Amounts are US dollars, sizes bytes unless the name says GB. */
public final class VultrAttributes {

    /** The pool of traffic that all machines of an account share. */
    public static final ResourceKind TRAFFIC_POOL = new ResourceKind("TRAFFIC_POOL");

    /** An account below this one. */
    public static final ResourceKind SUB_ACCOUNT = new ResourceKind("SUB_ACCOUNT");

    /** A machine's public IPv4 address. */
    public static final ResourceAttribute<String> MAIN_IP = ResourceAttribute.text("vultr.mainIp");

    /** The provider's word for the state, where this library does not know it. */
    public static final ResourceAttribute<String> STATUS = ResourceAttribute.text("vultr.status");

    /** Charged in the running month so far, where the API says so. */
    public static final ResourceAttribute<BigDecimal> ACCRUED = ResourceAttribute.number("vultr.accrued");

    /** Size of a snapshot after compression. */
    public static final ResourceAttribute<BigDecimal> COMPRESSED_BYTES =
            ResourceAttribute.number("vultr.compressedBytes");

    /** The class of an object storage. */
    public static final ResourceAttribute<String> TIER = ResourceAttribute.text("vultr.tier");

    /** Whether a cluster has several control planes. */
    public static final ResourceAttribute<Boolean> HA_CONTROL_PLANES = ResourceAttribute.flag("vultr.haControlPlanes");

    /** Storage that is in a file system. */
    public static final ResourceAttribute<BigDecimal> SIZE_GB = ResourceAttribute.number("vultr.sizeGb");

    /** Traffic that was sent in the running month so far. */
    public static final ResourceAttribute<BigDecimal> SENT_GB = ResourceAttribute.number("vultr.sentGb");

    /** Traffic that will be sent in the running month, by the provider's projection. */
    public static final ResourceAttribute<BigDecimal> PROJECTED_SENT_GB =
            ResourceAttribute.number("vultr.projectedSentGb");

    /** Traffic beyond what is included, in the running month, by the provider's projection. */
    public static final ResourceAttribute<BigDecimal> PROJECTED_OVERAGE_GB =
            ResourceAttribute.number("vultr.projectedOverageGb");

    /** What the traffic beyond cost in the month before. */
    public static final ResourceAttribute<BigDecimal> PREVIOUS_OVERAGE_COST =
            ResourceAttribute.number("vultr.previousOverageCost");

    /** What a zone of the delivery network sent. */
    public static final ResourceAttribute<BigDecimal> SENT_BYTES = ResourceAttribute.number("vultr.sentBytes");

    /** What a sub-account owes; negative is a credit. */
    public static final ResourceAttribute<BigDecimal> BALANCE = ResourceAttribute.number("vultr.balance");

    /** What chats of an inference subscription cost in the running month so far. */
    public static final ResourceAttribute<BigDecimal> CHAT_COST = ResourceAttribute.number("vultr.chatCost");

    private VultrAttributes() {}
}
