package portal.identity.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import portal.identity.KeyRing;
import portal.identity.Seal;

/** The counties' keys, opened once in each node. */
@ApplicationScoped
class CountyRings {

    private final Map<String, KeyRing> opened = new ConcurrentHashMap<>();

    @Inject
    CountyKeys keys;

    @Inject
    Seal seal;

    KeyRing of(String county) {
        return opened.computeIfAbsent(county, each -> KeyRing.of(keys.of(each).stream()
                .map(key -> seal.open(key.sealed(), key.place()))
                .toList()));
    }
}
