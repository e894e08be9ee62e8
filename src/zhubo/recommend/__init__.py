"""What to show a viewer, and what the room should see next."""
