package portal.school.teacher;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most that was left of the heap after a collection: what a bench really holds, with some garbage. */
final class HeapAfterCollections {

    private static final int MEGABYTE = 20;

    private final AtomicLong most = new AtomicLong();

    HeapAfterCollections() {
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(pool -> pool.getName())
                .collect(Collectors.toSet());
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((notification, nothing) ->
                    Stream.of(GarbageCollectionNotificationInfo.from(
                                    (CompositeData) notification.getUserData()))
                            .map(info -> info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                                    .filter(pool -> heap.contains(pool.getKey()))
                                    .mapToLong(pool -> pool.getValue().getUsed())
                                    .sum())
                            .forEach(used -> most.accumulateAndGet(used, Math::max)), null, null);
        }
    }

    @Override
    public String toString() {
        return "at most %d MB of %d left after a collection".formatted(
                most.get() >> MEGABYTE, Runtime.getRuntime().maxMemory() >> MEGABYTE);
    }
}
