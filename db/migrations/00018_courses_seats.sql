grant update (part) on class_meetings to kargah_app;
