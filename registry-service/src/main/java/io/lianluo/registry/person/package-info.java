/** People (人员) behind liaisons and heads: who they are and how they can be reached. Personal data, told to others on a restricted topic alone. */
@NullMarked
package io.lianluo.registry.person;

import org.jspecify.annotations.NullMarked;
