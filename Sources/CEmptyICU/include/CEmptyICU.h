/// Nothing to call: see icudata.c.
#ifndef CEMPTYICU_H
#define CEMPTYICU_H
#endif
