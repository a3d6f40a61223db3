package io.lianluo.setup;

import io.lianluo.schemas.TopicCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/** The rights on the broker that each service needs, derived from the catalogue of topics, and no others. */
public final class Rights {

    /**
     * A service may do some operations with one topic or group.
     *
     * @param resource   a topic or a group
     * @param name       its name
     * @param operations reading, writing, or both; each includes describing
     */
    public record Right(ResourceType resource, String name, Set<AclOperation> operations) {
        public Right {
            operations = Set.copyOf(operations);
        }

        private AclBinding of(String principal, AclOperation operation) {
            return new AclBinding(new ResourcePattern(resource, name, PatternType.LITERAL),
                    new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
        }
    }

    private Rights() { }

    /**
     * The rights of a service: to write what it owns, to read what the catalogue says that it reads, to do both with its dead letters, and to
     * belong to the group of its name.
     */
    public static List<Right> of(TopicCatalogue catalogue, String service) {
        List<Right> rights = new ArrayList<>();
        catalogue.accessOf(service).forEach((topic, access) -> rights.add(new Right(ResourceType.TOPIC, topic,
                access.stream().map(Rights::operation).collect(Collectors.toSet()))));
        rights.add(new Right(ResourceType.GROUP, service, Set.of(AclOperation.READ)));
        return List.copyOf(rights);
    }

    private static AclOperation operation(TopicCatalogue.Access access) {
        return switch (access) {
            case READ -> AclOperation.READ;
            case WRITE -> AclOperation.WRITE;
        };
    }

    /**
     * Grants the rights of all services.
     *
     * @param principals the broker's principal of each service, such as {@code User:registry}
     * @return rights that these principals have beyond, which this leaves as they are
     */
    public static List<String> grant(Admin admin, TopicCatalogue catalogue, Map<String, String> principals) throws ExecutionException, InterruptedException {
        List<AclBinding> wanted = principals.entrySet().stream()
                .flatMap(entry -> of(catalogue, entry.getKey()).stream()
                        .flatMap(right -> right.operations().stream().map(operation -> right.of(entry.getValue(), operation)))).toList();
        admin.createAcls(wanted).all().get();
        Collection<AclBinding> present = admin.describeAcls(new AclBindingFilter(ResourcePatternFilter.ANY, AccessControlEntryFilter.ANY)).values().get();
        return present.stream().filter(binding -> principals.containsValue(binding.entry().principal()) && !wanted.contains(binding))
                .map(binding -> binding.entry().principal() + " may also " + binding.entry().operation() + " " + binding.pattern().resourceType() + " "
                        + binding.pattern().name()).sorted().collect(Collectors.toList());
    }
}
