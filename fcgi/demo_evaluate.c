#include "demo_story.h"
void demo_plan_evaluation(struct demo *d, struct wish *w){(void)d;(void)w;}
void demo_plan_first_evaluation(struct demo *d, const struct lead *l){(void)d;(void)l;}
