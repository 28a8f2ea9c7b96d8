/** Build-time only: turns npm packages from Maven Central into the few files that a browser loads. */
package org.pregon.uilibs;
