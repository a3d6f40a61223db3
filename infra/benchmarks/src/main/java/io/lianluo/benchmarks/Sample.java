package io.lianluo.benchmarks;

import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The event that is measured: of ordinary size, with text in Chinese. */
final class Sample {

    private static final LocalDate FOUNDED = LocalDate.of(2013, 5, 1);
    private static final UUID PARENT = new UUID(7, 7);
    private static final UUID HEAD = new UUID(8, 8);

    private Sample() { }

    static UnitChanged unit(long number) {
        return unit(id(number), "unit-" + number, "泰州市汽车流通行业协会第" + number + "会员单位");
    }

    static UnitChanged unit(UUID id, String code, String name) {
        return UnitChanged.newBuilder().setUnitId(id).setCode(code).setName(name).setKind("member").setParentId(PARENT).setHeadId(HEAD)
                .setProgrammes(List.of("auto-trade-association", "work-safety")).setFoundedOn(FOUNDED).setChange(UnitChange.FOUNDED).build();
    }

    /** An id that differs in all its bits from number to number, so that keys spread over partitions. */
    static UUID id(long number) {
        return UUID.nameUUIDFromBytes(Long.toString(number).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
