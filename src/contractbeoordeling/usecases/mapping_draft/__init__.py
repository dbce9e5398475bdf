"""A mapping in the making: what somebody says of sheets, columns, values and questions, step by step."""
