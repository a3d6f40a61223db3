package io.lianluo.access.autoconfigure;

import io.lianluo.access.Capacities;
import io.lianluo.access.Delegations;
import io.lianluo.access.Erasure;
import io.lianluo.access.Office;
import io.lianluo.access.Offices;
import io.lianluo.access.Unit;
import io.lianluo.access.UnitTree;
import io.lianluo.access.me.RosterCapacities;
import io.lianluo.domain.PersonEraser;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives every service the capacities of its callers. A service that keeps neither offices nor units has callers without an office. */
@AutoConfiguration
class AccessKitAutoConfiguration {

    @Bean
    Capacities capacities(ObjectProvider<Offices> offices, ObjectProvider<UnitTree> tree, ObjectProvider<Delegations> delegations, ObjectProvider<Clock> clock) {
        return new Capacities(offices.getIfAvailable(NoOffices::new), tree.getIfAvailable(NoUnits::new),
                delegations.getIfAvailable(() -> personId -> List.of()), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    RosterCapacities rosterCapacities(Capacities capacities, ObjectProvider<UnitTree> tree, ObjectProvider<Clock> clock) {
        return new RosterCapacities(capacities, tree.getIfAvailable(NoUnits::new), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Erasure erasure(ObjectProvider<PersonEraser> parts) {
        return new Erasure(parts.orderedStream().toList());
    }

    private static final class NoOffices implements Offices {

        @Override
        public Collection<Office> of(UUID personId) {
            return List.of();
        }

        @Override
        public Collection<Office> startingAt(String programme, Collection<UUID> unitIds) {
            return List.of();
        }
    }

    private static final class NoUnits implements UnitTree {

        @Override
        public Optional<Unit> unit(UUID id) {
            return Optional.empty();
        }

        @Override
        public Collection<UUID> ledBy(UUID personId) {
            return List.of();
        }

        @Override
        public Collection<UUID> below(Collection<UUID> unitIds) {
            return List.of();
        }
    }
}
