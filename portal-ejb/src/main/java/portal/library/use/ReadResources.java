package portal.library.use;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import portal.NotFound;
import portal.library.Resource;
import portal.library.ResourceAccess;
import portal.library.ResourceVersion;
import portal.library.Resources;

/** The resources that the caller reads; any other answers as one that never was. */
@Dependent
class ReadResources {

    @Inject
    Resources resources;

    @Inject
    ResourceAccess access;

    /** The version that they read. */
    ResourceVersion one(long id) {
        return access.read(id).orElseThrow(() -> new NotFound("Resource"));
    }

    /** One that they read, or keep even where nobody reads it. */
    Resource readOrKept(long id) {
        var eyes = access.eyes();
        var resource = resources.get(id);
        if (!access.keeps(resource) && access.read(resource, eyes).isEmpty()) {
            throw new NotFound("Resource");
        }
        return resource;
    }

    /** From where the caller looks at them. */
    ResourceAccess.Eyes eyes() {
        return access.eyes();
    }

    /** Whether the caller may change it. */
    boolean keeps(Resource resource) {
        return access.keeps(resource);
    }

    /** Those that they read, in the order of the ids. */
    List<Resource> those(List<Long> ids) {
        return versions(ids).values().stream().map(ResourceVersion::getResource).toList();
    }

    /** The versions that they read by the ids of the resources, in their order. */
    Map<Long, ResourceVersion> versions(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var eyes = access.eyes();
        var found = resources.all(ids).stream().collect(toMap(Resource::getId, identity()));
        var read = new LinkedHashMap<Long, ResourceVersion>();
        ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .forEach(one -> access.read(one, eyes)
                        .ifPresent(version -> read.put(one.getId(), version)));
        return read;
    }
}
