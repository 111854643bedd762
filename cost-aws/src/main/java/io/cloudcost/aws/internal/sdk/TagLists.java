package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.AwsEndpoints;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;

/** The tags of things whose own lists do not tell them; free of charge as far as AWS says. */
public final class TagLists {

    private static final String RESOURCES = "tag:GetResources";

    /** The largest page (API reference). */
    private static final int PAGE = 100;

    private final AwsAccess access;
    private final Pages pages;

    /** @param whole all pages; else the first */
    public TagLists(AwsAccess access, boolean whole) {
        this.access = access;
        this.pages = new Pages(whole);
    }

    /**
     * Hands over what has or had tags in a region page by page.
     *
     * @param sorts as the API names them, for example {@code lambda:function}
     */
    public void resources(String region, Collection<String> sorts, Consumer<List<ResourceTagMapping>> page) {
        pages.follow(RESOURCES, page, token -> {
            GetResourcesResponse answer = access.client(
                            "tagging", region, ResourceGroupsTaggingApiClient::builder, AwsEndpoints.TAGGING)
                    .getResources(request -> request.resourceTypeFilters(sorts)
                            .resourcesPerPage(PAGE)
                            .paginationToken(token));
            return Pages.found(
                    RESOURCES,
                    "ResourceTagMappingList",
                    answer.hasResourceTagMappingList(),
                    answer.resourceTagMappingList(),
                    answer.paginationToken());
        });
    }
}
