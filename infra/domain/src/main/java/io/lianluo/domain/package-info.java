/** The core that all contexts share, without any framework. So far it holds the one rule about texts, and the comparison of names. */
@NullMarked
package io.lianluo.domain;

import org.jspecify.annotations.NullMarked;
