package io.cloudcost.simulator.vultr;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;
import io.cloudcost.simulator.CloudService;
import io.cloudcost.simulator.Json;
import java.util.Optional;
import java.util.Set;

/** Vultr's API v2 over one estate: methods, keys, and the way to what was asked for. */
final class VultrApi implements CloudService {

    static final String ROOT = "/v2";

    /** What the API shows without a key. */
    private static final Set<String> PUBLIC = Set.of(
            "/plans",
            "/plans-metal",
            "/regions",
            "/os",
            "/applications",
            "/object-storage/clusters",
            "/kubernetes/versions");

    private final VultrEstate estate;
    private final String authorization;
    private final Singles singles;

    VultrApi(VultrEstate estate) {
        this.estate = estate;
        this.authorization = "Bearer " + estate.apiKey();
        this.singles = new Singles(estate);
    }

    static boolean isPublic(Call call) {
        return PUBLIC.contains(below(call));
    }

    static String below(Call call) {
        return call.path().startsWith(ROOT) ? call.path().substring(ROOT.length()) : call.path();
    }

    @Override
    public Answer answer(Call call) {
        if (!call.path().startsWith(ROOT + "/")) {
            return VultrErrors.notFound("Not found.");
        }
        if (!call.method().equals("GET")) {
            return VultrErrors.error(405, "Method not allowed. Must be one of: GET");
        }
        if (!isPublic(call) && !call.header("authorization").equals(Optional.of(authorization))) {
            return VultrErrors.invalidToken();
        }
        return found(call);
    }

    /** The real body of a 429 is not known; this one has the API's usual shape. */
    @Override
    public Answer tooMany(Call call) {
        return VultrErrors.error(429, "Rate limit exceeded. Please slow down.");
    }

    private Answer found(Call call) {
        String path = below(call);
        Listing listing = estate.listings().get(path);
        if (listing != null) {
            return new PageRequest(listing, call).answer();
        }
        return singles.at(path)
                .map(object -> Answer.json(200, Json.write(object)))
                .orElseGet(() -> VultrErrors.notFound(Singles.missing(path)));
    }
}
