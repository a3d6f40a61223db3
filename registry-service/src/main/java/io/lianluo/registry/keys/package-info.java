/** Change of the keys (密钥轮换) with which the registry seals what is personal: what an older key sealed is sealed anew, until nobody needs it. */
@NullMarked
package io.lianluo.registry.keys;

import org.jspecify.annotations.NullMarked;
