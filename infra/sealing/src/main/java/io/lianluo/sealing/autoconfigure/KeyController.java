package io.lianluo.sealing.autoconfigure;

import io.lianluo.sealing.KeyRotation;
import io.lianluo.sealing.KeyRotation.Use;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators how far a change of keys is. */
@RestController
@RequestMapping("/api/v1/keys")
final class KeyController {

    private final KeyRotation rotation;

    KeyController(KeyRotation rotation) {
        this.rotation = rotation;
    }

    /**
     * The keys that seal what is personal, by their names alone.
     *
     * @param keys       what each is used for
     * @param unreadable how many documents were sealed by keys that are not configured, by kind
     */
    record KeysView(List<KeyView> keys, Map<String, Long> unreadable) { }

    /**
     * A key.
     *
     * @param name      its name
     * @param active    whether it seals from now on
     * @param removable whether nothing needs it any more
     * @param documents how many documents it sealed, by kind
     * @param waiting   how many documents have events that it sealed and that wait for the broker
     */
    record KeyView(String name, boolean active, boolean removable, Map<String, Long> documents, long waiting) {

        static KeyView of(Use use) {
            return new KeyView(use.key(), use.active(), use.removable(), use.documents(), use.waiting());
        }
    }

    /** How far a change of keys is: a key that is removable may be taken out of the configuration of all replicas. */
    @GetMapping
    @Operation(operationId = "listKeys", summary = "查看密钥轮换进度 · how far a change of keys is",
            description = "只显示密钥的名称；removable 的密钥可以从所有副本的配置中移除。 · Keys are shown by their names alone. A key that is removable "
            + "may be taken out of the configuration of all replicas.")
    KeysView keys() {
        return new KeysView(rotation.uses().stream().map(KeyView::of).toList(), rotation.unreadable());
    }
}
