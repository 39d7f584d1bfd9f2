<?xml version="1.0" encoding="utf-8"?>
<!-- Everybody's messages, the new ones first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Inbox</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Inbox</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="lead">
    <p class="govuk-body">What waits for you, or changed about your work.<xsl:if test="frame/who/provider or frame/who/role[@word = 'broker' or @word = 'contracts' or @word = 'procurement' or @word = 'approver' or @word = 'auditor']"> What others wrote to you is in your <a class="govuk-link" href="/correspondence">messages</a>.</xsl:if><xsl:text> </xsl:text><a class="govuk-link" href="/account">Choose how much of it we email you</a></p>
    <xsl:if test="frame/who/unread > 0">
      <xsl:call-template name="act"><xsl:with-param name="action">/inbox/read</xsl:with-param><xsl:with-param name="label">Mark all as read</xsl:with-param><xsl:with-param name="look">secondary</xsl:with-param></xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
