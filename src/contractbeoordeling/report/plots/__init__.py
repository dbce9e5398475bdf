"""Plots: data in, a drawing and the same in words out."""
