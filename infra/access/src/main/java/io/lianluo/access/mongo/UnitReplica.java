package io.lianluo.access.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.Delegation;
import io.lianluo.access.LinkedAccount;
import io.lianluo.access.Office;
import io.lianluo.access.Unit;
import io.lianluo.access.Units;
import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

/** Units, offices, delegations and accounts as replicas; a service's roster extends it by what else that service keeps. */
public abstract class UnitReplica implements Units {

    /** Bounds what one question reads: units of one level of a tree. */
    private static final int MANY = 10_000;
    private static final String ID = "_id";

    private final Replica<Unit> units;
    private final Replica<Office> offices;
    private final Replica<Delegation> delegations;
    private final Replica<LinkedAccount> accounts;

    protected UnitReplica(Replicas replicas) {
        units = replicas.of("units", Unit.class, new Index("view.headId", Direction.ASC), new Index("view.legalRepresentativeId", Direction.ASC),
                new Index("view.parentId", Direction.ASC));
        offices = replicas.of("offices", Office.class, new Index("view.officers.personId", Direction.ASC),
                new Index("view.programme", Direction.ASC).on("view.unitId", Direction.ASC));
        delegations = replicas.of("delegations", Delegation.class, new Index("view.personId", Direction.ASC));
        accounts = replicas.of("accounts", LinkedAccount.class);
    }

    @Override
    public void keep(EventMeta cause, Unit unit) {
        units.put(cause, unit.id().toString(), unit);
    }

    @Override
    public void keep(EventMeta cause, Office office) {
        offices.put(cause, office.id().toString(), office);
    }

    @Override
    public void keep(EventMeta cause, Delegation delegation) {
        delegations.put(cause, delegation.id().toString(), delegation);
    }

    @Override
    public void keep(EventMeta cause, LinkedAccount account) {
        accounts.put(cause, account.id().toString(), account);
    }

    @Override
    public Optional<UUID> personOf(UUID accountId) {
        return accounts.find(accountId.toString()).map(LinkedAccount::personId);
    }

    @Override
    public Collection<Office> of(UUID personId) {
        return offices.find(where("view.officers.personId").is(personId.toString()), Sort.by(ID), MANY);
    }

    @Override
    public Collection<Delegation> delegationsOf(UUID personId) {
        return delegations.find(where("view.personId").is(personId.toString()), Sort.by(ID), MANY);
    }

    @Override
    public Collection<Office> startingAt(String programme, Collection<UUID> unitIds) {
        return offices.find(where("view.programme").is(programme).and("view.unitId").in(texts(unitIds)), Sort.by(ID), MANY);
    }

    /** The offices of a programme whose part is the whole tree. */
    public Collection<Office> ofWholeTree(String programme) {
        return offices.find(where("view.programme").is(programme).and("view.unitId").is(null), Sort.by(ID), MANY);
    }

    @Override
    public Optional<Unit> unit(UUID id) {
        return units.find(id.toString());
    }

    @Override
    public Map<UUID, String> unitNames(Collection<UUID> unitIds) {
        return units.find(where(ID).in(texts(unitIds)), Sort.by(ID), Math.max(1, unitIds.size())).stream().collect(toMap(Unit::id, Unit::name));
    }

    @Override
    public Collection<UUID> ledBy(UUID personId) {
        return ids(new Criteria().orOperator(where("view.headId").is(personId.toString()), where("view.legalRepresentativeId").is(personId.toString())));
    }

    @Override
    public Collection<UUID> below(Collection<UUID> unitIds) {
        return ids(where("view.parentId").in(texts(unitIds)));
    }

    /** Ids as documents have them. */
    protected static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private List<UUID> ids(Criteria criteria) {
        return units.find(criteria, Sort.by(ID), MANY).stream().map(Unit::id).toList();
    }
}
